using Portal.Domain;

namespace Portal.Web.EmbeddedCloud;

/// <summary>One public address of the embedded cloud and who answers there now.</summary>
/// <param name="Host">The DNS name that Azure would show.</param>
/// <param name="Links">Where its ports answer; empty while nothing listens.</param>
public sealed record CloudAddress(string Label, string? Service, string? Slot, string? Host, string? Ip, string? Version, EquatableList<string> Links);
