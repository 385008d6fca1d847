namespace Portal.Domain.Presence;

/// <summary>What somebody does at a service; the later ones say more.</summary>
public enum PresenceKind
{
    Looking,

    /// <summary>Has the Swap VIP dialog open.</summary>
    InDialog,

    /// <summary>Watches a swap of theirs.</summary>
    Swapping,
}
