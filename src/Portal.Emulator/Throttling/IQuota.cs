namespace Portal.Emulator.Throttling;

/// <summary>How many requests somebody may still send.</summary>
internal interface IQuota
{
    /// <summary>Asks for one more, and counts it where it is granted.</summary>
    QuotaAnswer Take();
}
