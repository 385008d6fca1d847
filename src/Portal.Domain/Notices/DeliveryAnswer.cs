namespace Portal.Domain.Notices;

/// <summary>What came of one try.</summary>
/// <param name="State">Where the delivery is from now on.</param>
/// <param name="Text">What the receiver said, in short; never a secret.</param>
/// <param name="NextIn">How long to wait before the next try; null when there is none.</param>
public sealed record DeliveryAnswer(DeliveryState State, string Text, TimeSpan? NextIn = null);
