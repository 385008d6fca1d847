namespace Portal.Reliability.Tests.Faults;

/// <summary>When a fault strikes.</summary>
internal enum Phase
{
    /// <summary>While everything is read and judged.</summary>
    Plan,

    /// <summary>With the swap request.</summary>
    Submit,

    /// <summary>While the cloud is asked how it stands.</summary>
    Poll,

    /// <summary>While both sides are read at the end.</summary>
    Verify,
}
