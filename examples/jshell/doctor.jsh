// Why the go command fails for a module, and what fixes it: -Dmodule=golang.org/x/text@v0.14.0
// Ends with 0 if the go command works, 1 if there is a problem, 2 if that could not be found out.
int status = 2
String module = given("module", "golang.org/x/text")
DoctorReport report = GoDoctor.builder().module(module).build().diagnose()
System.out.print(Reports.text(report))
status = report.exitCode()
/exit status
