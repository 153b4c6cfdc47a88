package io.daicho.importing;

/**
 * What is asked of an import.
 *
 * @param key the requester's name for this request: the same key starts no second import
 * @param document name of the file, one line of at most 300 characters
 */
public record ImportRequest(String key, String document, String actor, boolean dryRun, OnDifference onDifference) {}
