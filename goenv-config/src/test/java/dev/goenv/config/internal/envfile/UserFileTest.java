package dev.goenv.config.internal.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.OperatingSystem;
import dev.goenv.testkit.FakeHost;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows follow os.UserConfigDir (os/file.go), EnvFile (cmd/go/internal/cfg/cfg.go) and script/env_write.txt. */
class UserFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LINUX;   HOME=/home/u;                          At[path=/home/u/.config/go/env, explicit=false]",
                "LINUX;   HOME=/home/u/,XDG_CONFIG_HOME=/x/../c/;At[path=/c/go/env, explicit=false]",
                "LINUX;   HOME=/home/u,XDG_CONFIG_HOME=rel;      Unknown[reason=path in $XDG_CONFIG_HOME is relative]",
                "LINUX;   HOME=rel;                              At[path=rel/.config/go/env, explicit=false]",
                "LINUX;   HOME=,XDG_CONFIG_HOME=;"
                        + "              Unknown[reason=neither $XDG_CONFIG_HOME nor $HOME are defined]",
                "LINUX;   HOME=/home/u,GOENV=off;                Off[]",
                "LINUX;   HOME=/home/u,GOENV=;                   At[path=/home/u/.config/go/env, explicit=false]",
                "LINUX;   HOME=/home/u,GOENV=OFF;                At[path=OFF, explicit=true]",
                "LINUX;   HOME=/home/u,GOENV=a/../env;           At[path=a/../env, explicit=true]",
                "LINUX;   home=/home/u;          Unknown[reason=neither $XDG_CONFIG_HOME nor $HOME are defined]",
                "FREEBSD; XDG_CONFIG_HOME=/c;                    At[path=/c/go/env, explicit=false]",
                "MACOS;   HOME=/Users/u,XDG_CONFIG_HOME=/c;"
                        + "    At[path=/Users/u/Library/Application Support/go/env, explicit=false]",
                "MACOS;   XDG_CONFIG_HOME=/c;                    Unknown[reason=$HOME is not defined]",
                "MACOS;   HOME=/Users/u,GOENV=off;               Off[]",
                "WINDOWS; AppData=C:/Users/u/AppData/Roaming;"
                        + "  At[path=C:\\Users\\u\\AppData\\Roaming\\go\\env, explicit=false]",
                "WINDOWS; APPDATA=C:\\U\\\\R\\;                  At[path=C:\\U\\R\\go\\env, explicit=false]",
                "WINDOWS; APPDATA=\\\\server\\share\\u;          At[path=\\\\server\\share\\u\\go\\env, explicit=false]",
                "WINDOWS; AppData=C:;                            At[path=C:go\\env, explicit=false]",
                "WINDOWS; HOME=/home/u;                          Unknown[reason=%AppData% is not defined]",
                "WINDOWS; goenv=off;                             Off[]",
                "WINDOWS; GoEnv=D:/env;                          At[path=D:/env, explicit=true]",
            })
    void locate_variables_tellsThePlaceAsGoDoes(OperatingSystem os, String variables, String expected) {
        Map<String, String> env = new LinkedHashMap<>();
        for (String variable : variables.split(",")) {
            env.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        assertThat(UserFile.locate(FakeHost.of(os).env(env).build())).hasToString(expected);
    }
}
