namespace Portal.Web.Api.Notices;

/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record DeliveryPage(IReadOnlyList<DeliveryView> Deliveries, string? Next);
