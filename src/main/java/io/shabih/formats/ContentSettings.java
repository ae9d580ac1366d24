package io.shabih.formats;

/**
 * How contents are told and read.
 *
 * @param names by which tables and objects of articles are told from others
 * @param maxRecordBytes the longest record that is read
 */
public record ContentSettings(ArticleNames names, int maxRecordBytes) {}
