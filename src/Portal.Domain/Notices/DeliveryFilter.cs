namespace Portal.Domain.Notices;

/// <summary>Which deliveries are asked for, newest first.</summary>
/// <param name="Channels">Only those of these channels; null for all.</param>
/// <param name="State">Only those that are there; null for all.</param>
/// <param name="Before">Only those with a lower number; the last one of the page before.</param>
public sealed record DeliveryFilter(IReadOnlyCollection<string>? Channels = null, DeliveryState? State = null, long? Before = null, int Take = 50);
