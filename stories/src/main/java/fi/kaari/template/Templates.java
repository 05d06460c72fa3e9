package fi.kaari.template;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All named templates, and what people do with them. */
@Service
public class Templates {

    private final TemplateTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Templates(TemplateTable table, AuditTrail audit, ApplicationEventPublisher events) {
        this.table = table;
        this.audit = audit;
        this.events = events;
    }

    /** The workspace's templates, by name. */
    public List<Template> all(WorkspaceId workspace) {
        return table.all(workspace);
    }

    public Optional<Template> find(TemplateId id) {
        return table.find(id);
    }

    /** The template, kept from being removed until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Template> hold(TemplateId id) {
        table.lock(id);
        return find(id);
    }

    /** @throws NotFound if there is no such template in the actor's workspace */
    public Template get(Actor actor, TemplateId id) {
        return find(id).filter(template -> template.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * @throws InvalidTemplate if it has no name of its own, or no content
     * @throws TemplateFault if nobody could fill it in
     */
    @Transactional
    public Template create(Actor actor, String name, String body) {
        actor.requireWriting();
        var template = new Template(TemplateId.random(), actor.workspace(), 1, name, body);
        template.requireSound();
        table.insert(template);
        record(actor, template, "template.created");
        return template;
    }

    /**
     * Replaces name and body; a change that changes nothing leaves the template as it is.
     *
     * @param expected the revision that the person was looking at
     * @throws StaleTemplate if somebody else was faster
     * @throws InvalidTemplate if it has no name of its own, or no content
     * @throws TemplateFault if nobody could fill it in
     */
    @Transactional
    public Template revise(Actor actor, TemplateId id, long expected, String name, String body) {
        actor.requireWriting();
        var before = get(actor, id);
        var changed = before.with(name, body);
        if (before.revision() != expected) throw new StaleTemplate(before, changed);
        if (changed.saysTheSameAs(before)) return before;
        changed.requireSound();
        if (!table.update(changed)) throw new StaleTemplate(get(actor, id), changed);
        events.publishEvent(new TemplateChanged(id, actor.workspace(), actor));
        record(actor, changed, "template.revised");
        return changed;
    }

    /**
     * Removes a template that nothing is written in; whoever still needs it, refuses.
     *
     * @param expected the revision that the person was looking at
     * @throws StaleTemplate if somebody else was faster
     */
    @Transactional
    public void remove(Actor actor, TemplateId id, long expected) {
        actor.requireWriting();
        var template = get(actor, id);
        table.lock(id);
        events.publishEvent(new TemplateLeaving(template));
        if (template.revision() != expected || !table.delete(template))
            throw new StaleTemplate(get(actor, id), template);
        events.publishEvent(new TemplateChanged(id, actor.workspace(), actor));
        record(actor, template, "template.removed");
    }

    private void record(Actor actor, Template template, String verb) {
        var details = Map.of("name", template.name(), "revision", Long.toString(template.revision()));
        audit.record(actor, new Act(verb, "template/" + template.id(), details));
    }
}
