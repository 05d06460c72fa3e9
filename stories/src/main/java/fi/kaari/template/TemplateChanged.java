package fi.kaari.template;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;

/** A named template reads differently now, or is gone. Told inside the transaction. */
public record TemplateChanged(TemplateId template, WorkspaceId workspace, Actor actor) {}
