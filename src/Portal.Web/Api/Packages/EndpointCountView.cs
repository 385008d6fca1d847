using Portal.Domain.Releases;
using Portal.ServicePackages.Definitions;

namespace Portal.Web.Api.Packages;

/// <summary>How many endpoints a definition has; a swap needs the same total on both sides.</summary>
internal sealed record EndpointCountView(int Input, int Internal, int InstanceInput, int Total)
{
    public static EndpointCountView Of(EndpointCount count) => new(count.Input, count.Internal, count.InstanceInput, count.Total);

    public static EndpointCountView Of(ReleaseModel model) => new(
        model.Of(ReleaseEndpointKind.Input), model.Of(ReleaseEndpointKind.Internal), model.Of(ReleaseEndpointKind.InstanceInput), model.Endpoints.Count);
}
