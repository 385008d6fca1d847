namespace Portal.Domain.Releases;

/// <summary>A file of a release with its content, which can be read more than once.</summary>
public sealed record ReleaseContent(ReleaseFile File, Func<Stream> Open);
