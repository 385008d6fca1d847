using Portal.Domain;

namespace Portal.ServicePackages.Definitions;

/// <summary>Which roles may call internal endpoints; others may not.</summary>
/// <param name="Destinations">As role/endpoint.</param>
/// <param name="Sources">Roles; empty when all may.</param>
public sealed record TrafficRule(EquatableList<string> Destinations, EquatableList<string> Sources);
