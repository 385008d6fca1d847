namespace Portal.Domain.Releases;

/// <summary>What one release changed.</summary>
/// <param name="Version">As people call it.</param>
/// <param name="Release">Where it is kept.</param>
/// <param name="Lines">One change each.</param>
public sealed record ReleaseChanges(string Version, ReleaseId Release, EquatableList<string> Lines);
