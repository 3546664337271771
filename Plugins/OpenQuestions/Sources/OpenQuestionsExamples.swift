import DossierSDK

let openQuestionExamples: [Example] = []
