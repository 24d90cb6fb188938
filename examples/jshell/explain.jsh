// What a failed go command means: -Doutput=build.log, or paste it here in the place of the sample.
// Ends with 0 if nothing in it is about the environment, 1 if a cause is named.
int status = 2
String pasted = """
    go: downloading golang.org/x/text v0.14.0
    go: golang.org/x/text@v0.14.0: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.info": dial tcp: lookup proxy.golang.org: no such host
    """
String file = given("output", "")
if (!file.isEmpty()) pasted = Files.readString(Path.of(file))
List<Explanation> explanations = GoOutput.parse(pasted).explain(GoEnvs.current())
for (Explanation explanation : explanations) {
    System.out.println(explanation);
    explanation.diagnosis().remedies().forEach(remedy -> System.out.println("  - " + remedy));
}
status = explanations.isEmpty() ? 0 : 1
/exit status
