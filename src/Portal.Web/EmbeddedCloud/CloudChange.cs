using Portal.Domain.HostedServices;

namespace Portal.Web.EmbeddedCloud;

/// <summary>A change to be made underneath, and to which deployment.</summary>
/// <param name="Name">A name of <see cref="CloudCatalogue.Situations"/>.</param>
public sealed record CloudChange(string Name, string Service, Slot Slot);
