using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Workers;

/// <summary>What one reading of the lists told.</summary>
/// <param name="Operations">What the operation log knows of the services.</param>
/// <param name="ReadAt">Null when nothing could be read.</param>
internal sealed record EstateLists(
    EquatableList<Subscription> Subscriptions, EquatableList<EstateProblem> Problems, IReadOnlyDictionary<ServiceKey, ServiceOperations> Operations, DateTimeOffset? ReadAt);
