namespace Portal.Web.EmbeddedCloud;

/// <summary>Where the embedded cloud keeps what exists, and where it listens.</summary>
public sealed record CloudPlace(string Socket, string StateFile);
