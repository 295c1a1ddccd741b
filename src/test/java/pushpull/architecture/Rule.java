package pushpull.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A rule about the program's classes, and classes that break it; a rule that they pass would guard nothing.
///
/// @param planted small classes of which [Source#PLANTED] breaks the rule
record Rule(String name, ArchRule rule, List<Source> planted) {
    Rule {
        planted = List.copyOf(planted);
        if (planted.isEmpty()) {
            throw new IllegalArgumentException("nothing is planted for " + name);
        }
    }

    Rule(String name, ArchRule rule, Source... planted) {
        this(name, rule, List.of(planted));
    }

    /// Compiles the planted classes into a folder and says how they break the rule.
    ///
    /// @param files shared by all rules, since opening the class path takes longer than a small class
    List<String> violations(Path folder, StandardJavaFileManager files) {
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, files, null, options, null, Source.files(planted))
                .call();
        if (!compiled) {
            throw new IllegalStateException("what is planted for %s does not compile".formatted(name));
        }
        JavaClasses classes = new ClassFileImporter().importPath(folder);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
