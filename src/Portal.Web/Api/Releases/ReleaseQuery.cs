using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Releases;

/// <summary>What is said of the files that come in.</summary>
internal sealed record ReleaseQuery(
    [property: FromQuery(Name = "service"), Description("The key of the service that the release is for; left out for one that is not there yet.")] string? Service,
    [property: FromQuery(Name = "version"), Description("What people call it, at most 64 of A-Z a-z 0-9 . _ + -; taken from the files' names when left out.")] string? Version,
    [property: FromQuery(Name = "running"), Description("`production` or `staging` where this is what runs there already, deployed with another tool; needs `service`.")] string? Running)
{
    public ServiceKey? Key => ServiceKey.TryParse(Service, out var key) ? key : null;

    public Slot? Slot => Running?.ToLowerInvariant() switch
    {
        "production" => Domain.HostedServices.Slot.Production,
        "staging" => Domain.HostedServices.Slot.Staging,
        _ => null,
    };

    public IEnumerable<RequestError> Errors()
    {
        if (!string.IsNullOrEmpty(Version) && !ReleaseVersion.CanBe(Version))
            yield return new($"“{CommonProblems.Echo(Version)}” is no version; use at most {ReleaseVersion.Longest} letters, digits, dots, hyphens, underscores or pluses.") { Parameter = "version" };
        if (!string.IsNullOrEmpty(Running) && Slot is null)
            yield return new($"“{CommonProblems.Echo(Running)}” is neither production nor staging.") { Parameter = "running" };
        if (Slot is not null && string.IsNullOrEmpty(Service))
            yield return new("Say with service which service it is that runs this.") { Parameter = "service" };
    }
}
