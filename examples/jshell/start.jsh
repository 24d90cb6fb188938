// What the prompt and the scripts start with: the doors of goenv and their values.
import dev.goenv.comparison.*
import dev.goenv.config.*
import dev.goenv.diagnosis.*
import dev.goenv.env.*
import dev.goenv.http.*
import dev.goenv.module.*
import dev.goenv.output.*
import dev.goenv.probe.*
import dev.goenv.probes.*
import dev.goenv.proxy.*
import dev.goenv.sumdb.*
import dev.goenv.toolchain.*

// What a script is told by -Dname=text on the command line of Maven, or else its own text.
String given(String name, String otherwise) {
    String text = System.getProperty(name, "");
    return text.isEmpty() ? otherwise : text;
}
