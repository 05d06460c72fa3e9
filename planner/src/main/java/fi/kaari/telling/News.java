package fi.kaari.telling;

import fi.kaari.workspace.WorkspaceId;

/**
 * One thing that people are told.
 *
 * @param thing what it is about: nobody is told twice of one occasion with one thing
 * @param subject what it is called: a post's title, a channel's name
 * @param path where it can be looked at, beginning with a slash
 */
record News(WorkspaceId workspace, Occasion occasion, String thing, String subject, String path) {}
