package com.example.kotlin

import dev.goenv.config.GoEnvs
import dev.goenv.diagnosis.DoctorReport
import dev.goenv.module.ModulePath
import dev.goenv.probes.GoDoctor

/** Where the go command would look for a module. */
fun route(variables: Map<String, String>, module: String): String =
    GoEnvs.of(variables).proxyChain().orElseThrow().routeFor(ModulePath.parse(module)).describe().joinToString("\n")

/** What keeps it from getting there. */
fun diagnose(variables: Map<String, String>, module: String): DoctorReport =
    GoDoctor.builder().module(module).whatIf(variables).build().diagnose()
