namespace Portal.Domain.Releases;

/// <summary>What there is to choose from.</summary>
/// <param name="Because">Why it could not be listed; null when it was.</param>
public sealed record VaultList<T>(EquatableList<T> Found, string? Because = null);
