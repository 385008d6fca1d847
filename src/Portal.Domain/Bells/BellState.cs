namespace Portal.Domain.Bells;

/// <summary>Where a ready bell is. Only <see cref="Waiting"/> goes on to another.</summary>
public enum BellState
{
    Waiting,

    /// <summary>The pair can be swapped: the person was told.</summary>
    Rang,

    /// <summary>What the bell was set for is not there any more.</summary>
    PairChanged,

    /// <summary>It waited as long as bells wait.</summary>
    Expired,

    /// <summary>Taken back, or read and put away, by the person who set it.</summary>
    PutAway,
}
