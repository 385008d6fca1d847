namespace Portal.Domain.Estate;

/// <summary>How closely somebody looks at a service.</summary>
public enum Attention
{
    None,

    /// <summary>A row on a board.</summary>
    OnScreen,

    /// <summary>A page or a dialog of its own, or a swap under way.</summary>
    Watched,
}
