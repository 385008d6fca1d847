namespace Portal.Domain.Notices;

/// <summary>A channel as somebody fills it in.</summary>
/// <param name="Address">Null leaves the address of an existing channel as it is: it is never shown again.</param>
/// <param name="Kinds">Names of the kinds that it wants; none means all.</param>
public sealed record ChannelDraft(string Name, ChannelForm Form, string? Address, string Scope, EquatableList<string> Kinds, bool IsPaused = false);
