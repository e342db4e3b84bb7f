package locale

var commandTable = map[string]entry{}
