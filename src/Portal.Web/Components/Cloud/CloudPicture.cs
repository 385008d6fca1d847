using Portal.Domain;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>What the page shows of the cloud; equal pictures need no rendering.</summary>
/// <param name="Services">The names of all services, in order.</param>
/// <param name="Failure">Why the door did not answer, in words; null when it did.</param>
internal sealed record CloudPicture(EquatableList<CloudAddress>? Addresses, EquatableList<CloudFault> Faults, EquatableList<string> Services, string? Failure)
{
    public static readonly CloudPicture Empty = new(null, [], [], null);
}
