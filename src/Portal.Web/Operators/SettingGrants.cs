using Microsoft.Extensions.Options;
using Portal.Domain.Grants;

namespace Portal.Web.Operators;

/// <summary>The roles of section <c>Operators</c>, as the settings are now.</summary>
internal sealed class SettingGrants(IOptionsMonitor<OperatorsOptions> options) : IStandingGrants
{
    public IReadOnlyList<GivenRole> Now => [.. options.CurrentValue.Standing()];
}
