package main

import "github.com/spf13/cobra"

// root is the tree of commands, in the order the help shows them.
func (p *program) root() *cobra.Command {
	cobra.EnableCommandSorting = false
	cobra.MousetrapHelpText = "" // a double click in Explorer opens the workbench
	root := &cobra.Command{
		Use: "hefa [--db FILE] [--lang zh|en]", Args: p.noCommand,
		SilenceErrors: true, SilenceUsage: true, DisableFlagsInUseLine: true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.prepare() },
		RunE:              func(c *cobra.Command, _ []string) error { return p.openWorkbench(c.Context()) },
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.AddCommand(
		p.listCommand(), p.showCommand(), p.addCommand(), p.planCommand(), p.enlistCommand(), p.transcribeCommand(), p.circulateCommand(), p.verbsCommand(), p.doCommand(), p.undoCommand(), p.reportCommand(),
		p.letterCommand(), p.templateCommand(), p.phraseCommand(), p.dueCommand(), p.calendarCommand(), p.draftCommand(), p.compareCommand(), p.scanCommand(), p.statuteCommand(),
		p.ledgerCommand(), p.icsCommand(), p.weekCommand(), p.officeCommand(), p.profileCommand(), p.demoCommand(), p.backupCommand(), p.restoreCommand(), p.verifyCommand(),
		p.versionCommand(), p.completionCommand(),
	)
	root.SetHelpCommand(p.helpCommand())
	f := root.PersistentFlags()
	f.StringVar(&p.db, "db", "", "")
	f.StringVar(&p.lang, "lang", p.lang, "")
	f.BoolVar(&p.json, "json", p.json, "")
	f.BoolP("help", "h", false, "")
	root.SetOut(p.out)
	root.SetErr(p.errOut)
	root.SetFlagErrorFunc(p.flagError)
	root.SetUsageFunc(p.usage)
	root.SetHelpFunc(p.help)
	return root
}

// command makes one command; its texts come from the catalogue.
func (p *program) command(use string, args cobra.PositionalArgs, run func(*cobra.Command, []string) error) *cobra.Command {
	return &cobra.Command{Use: use, Args: args, RunE: run, DisableFlagsInUseLine: true}
}
