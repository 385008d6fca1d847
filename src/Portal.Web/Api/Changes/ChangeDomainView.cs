using Portal.Domain.Changes;

namespace Portal.Web.Api.Changes;

/// <summary>An update domain during an update in place.</summary>
/// <param name="Ready">Instances in it that are started.</param>
/// <param name="Total">Instances in it.</param>
internal sealed record ChangeDomainView(int Number, DomainState State, int Ready, int Total)
{
    public static ChangeDomainView Of(DomainNow domain) => new(domain.Number, domain.State, domain.Ready, domain.Total);
}
