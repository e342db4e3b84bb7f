package locale

var screenTable = map[string]entry{}
