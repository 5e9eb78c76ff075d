/** A reason not to start that whoever runs the program can mend: shown as it stands, without a stack. */
export class StartProblem extends Error {}
