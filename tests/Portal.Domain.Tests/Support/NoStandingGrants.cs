using Portal.Domain.Grants;

namespace Portal.Domain.Tests.Support;

/// <summary>No grants stand in the settings.</summary>
internal sealed class NoStandingGrants : IStandingGrants
{
    public IReadOnlyList<GivenRole> Now => [];
}
