package fi.kaari.trail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The verbs that are written to the trail, as they stand in the classes that make acts: every text of the form of a
 * verb, and every beginning of one, e.g. {@code publication.}, that is completed when they run; what begins so
 * elsewhere in their package is a verb, too.
 *
 * @param whole the verbs that can be read
 * @param beginnings of those that are made of two parts
 */
record Verbs(Set<String> whole, Set<String> beginnings) {

    private static final String ACT = "fi/kaari/audit/Act";
    private static final Pattern VERB = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
    private static final Pattern BEGINNING = Pattern.compile("([a-z]+(-[a-z]+)*\\.)\u0001");

    static Verbs ofAllModules() throws IOException {
        var all = new ArrayList<Reading>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:fi/kaari/**/*.class")) {
            try (var bytes = file.getInputStream()) {
                if (!file.getURL().toString().contains("test")) all.add(new Reading(bytes));
            }
        }
        var makers = all.stream().filter(reading -> reading.makesActs).toList();
        var whole = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var maker : makers) {
            whole.addAll(maker.verbs());
            beginnings.addAll(maker.beginnings());
            all.stream()
                    .filter(other -> other.isBeside(maker))
                    .flatMap(other -> other.verbs().stream())
                    .filter(verb -> maker.beginnings().stream().anyMatch(verb::startsWith))
                    .forEach(whole::add);
        }
        return new Verbs(whole, beginnings);
    }

    /** The texts in one class, and whether it makes acts. */
    private static final class Reading extends ClassVisitor {

        private final List<String> texts = new ArrayList<>();
        private String name = "";
        private boolean makesActs;

        Reading(InputStream bytes) throws IOException {
            super(Opcodes.ASM9);
            new ClassReader(bytes).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }

        boolean isBeside(Reading other) {
            return folder().equals(other.folder());
        }

        List<String> verbs() {
            return texts.stream().filter(text -> VERB.matcher(text).matches()).toList();
        }

        List<String> beginnings() {
            return texts.stream()
                    .map(BEGINNING::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .toList();
        }

        private String folder() {
            return name.substring(0, name.lastIndexOf('/'));
        }

        @Override
        public void visit(int version, int access, String self, String form, String parent, String[] interfaces) {
            name = self;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String form, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitLdcInsn(Object constant) {
                    if (constant instanceof String text) texts.add(text);
                }

                @Override
                public void visitInvokeDynamicInsn(String call, String type, Handle bootstrap, Object... arguments) {
                    for (var argument : arguments) if (argument instanceof String text) texts.add(text);
                }

                @Override
                public void visitMethodInsn(int code, String owner, String call, String type, boolean isInterface) {
                    if (owner.equals(ACT) && (call.equals("<init>") || call.equals("of"))) makesActs = true;
                }
            };
        }
    }
}
