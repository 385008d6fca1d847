namespace Portal.Domain.Notices;

/// <summary>Where a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>Not sent yet, or to be tried again.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Sent,

    /// <summary>Tried often enough, or the receiver wants no more.</summary>
    GivenUp,
}
