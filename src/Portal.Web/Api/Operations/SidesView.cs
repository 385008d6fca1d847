using Portal.Domain.Operations;

namespace Portal.Web.Api.Operations;

/// <summary>What both addresses showed when they were last read.</summary>
/// <param name="IsSettled">Azure works on neither side.</param>
internal sealed record SidesView(DateTimeOffset ReadAt, bool IsSettled, AddressView Production, AddressView Staging)
{
    public static SidesView? Of(Operation operation) => operation.Sides is not { } sides ? null : new(
        sides.At, sides.Reading.IsSettled,
        AddressView.Of(operation, operation.Intent.Production, sides.Live),
        AddressView.Of(operation, operation.Intent.Staging, sides.Staged));
}
