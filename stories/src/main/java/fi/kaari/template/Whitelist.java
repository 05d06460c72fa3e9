package fi.kaari.template;

import java.util.Iterator;
import java.util.List;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/** All that Velocity may do with an object: ask facts for one, call a tool, count a loop. Public for Velocity to make it. */
public final class Whitelist implements Uberspect {

    @Override
    public void init() {}

    @Override
    public @Nullable Iterator<?> getIterator(Object iterated, Info place) {
        return iterated instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public @Nullable VelMethod getMethod(Object called, String method, @Nullable Object[] arguments, Info place) {
        return called instanceof Scope.BoundTool ? new Call(new Place(place.getLine(), place.getColumn())) : null;
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object asked, String name, Info place) {
        return asked instanceof Facts || asked instanceof ForeachScope ? new Property(name) : null;
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(Object changed, String name, Object value, Info place) {
        return null;
    }

    private record Call(Place place) implements VelMethod {

        @Override
        public Object invoke(Object called, @Nullable Object[] arguments) {
            var bound = (Scope.BoundTool) called;
            return bound.tool().call(bound.language(), arguments, place);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return "call";
        }

        @Override
        public Class<?> getReturnType() {
            return String.class;
        }

        @Override
        public java.lang.reflect.@Nullable Method getMethod() {
            return null;
        }
    }

    private record Property(String name) implements VelPropertyGet {

        @Override
        public @Nullable Object invoke(Object asked) {
            return asked instanceof Facts facts ? facts.get(name) : counted((ForeachScope) asked);
        }

        private Object counted(ForeachScope loop) {
            return switch (name) {
                case "count" -> loop.getCount();
                case "index" -> loop.getIndex();
                case "first" -> loop.isFirst();
                case "last" -> loop.isLast();
                case "hasNext" -> loop.hasNext();
                default -> throw new IllegalStateException(name);
            };
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return name;
        }
    }
}
