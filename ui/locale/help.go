package locale

var helpTable = map[string]entry{}
