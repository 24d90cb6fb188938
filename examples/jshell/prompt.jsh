// What is run where no script is named: a word of welcome, and then the prompt.
System.out.println("""
    goenv is here. Try
      DoctorReport report = GoDoctor.builder().module("golang.org/x/text").build().diagnose()
      System.out.print(Reports.text(report))
      GoEnvs.current().get("GOPROXY")
      GoOutput.parse("go: module lookup disabled by GOPROXY=off").explain()
      /open route.jsh   /exit""")
