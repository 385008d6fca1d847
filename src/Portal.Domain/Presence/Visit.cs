using Portal.Domain.Policies;

namespace Portal.Domain.Presence;

/// <summary>A window of somebody at a service.</summary>
/// <param name="Window">Tells the windows of one person apart.</param>
public sealed record Visit(string Window, Operator By, PresenceKind Kind);
