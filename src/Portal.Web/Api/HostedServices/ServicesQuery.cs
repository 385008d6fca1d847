using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.HostedServices;

/// <summary>Which services a caller asks for.</summary>
internal sealed record ServicesQuery(
    [property: FromQuery(Name = "subscription"), Description("Id or name of a subscription, whole, without regard to case.")] string? Subscription,
    [property: FromQuery(Name = "search"), Description("A part of the name, a version, an address, a host name or the subscription's name, without regard to case.")] string? Search,
    [property: FromQuery(Name = "state"), Description("A readiness state: needsYou, running, ready, returnPossible, blocked, unknown or nothingStaged.")] string? State,
    [property: FromQuery(Name = "continuation"), Description("From `next` of the page before. Opaque.")] string? Continuation)
{
    private static readonly string[] States = [.. Enum.GetNames<ReadinessState>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public IEnumerable<RequestError> Errors()
    {
        if (!string.IsNullOrEmpty(State) && !States.Contains(State, StringComparer.OrdinalIgnoreCase))
            yield return new($"“{CommonProblems.Echo(State)}” is no state; use one of {string.Join(", ", States)}.") { Parameter = "state" };
        if (!string.IsNullOrEmpty(Continuation) && ServicesContinuation.Read(Continuation) is null)
            yield return new("The continuation is not one that this portal gave. Start again without it.") { Parameter = "continuation" };
    }

    public bool Matches(ServiceRow row) =>
        (string.IsNullOrEmpty(Subscription) || Is(row.Service.Subscription.Id.Value, Subscription) || Is(row.Service.Subscription.Name, Subscription))
        && (string.IsNullOrEmpty(State) || Is(row.Readiness.State.ToString(), State))
        && (string.IsNullOrWhiteSpace(Search) || Texts(row.Service).Any(text => text.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The address of the page that starts behind a service.</summary>
    public string After(ServiceRow row) => ApiUrls.Services(QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["subscription"] = Subscription,
        ["search"] = Search,
        ["state"] = State,
        ["continuation"] = ServicesContinuation.Of(row).ToString(),
    }.Where(parameter => !string.IsNullOrEmpty(parameter.Value))));

    private static IEnumerable<string> Texts(HostedService service) =>
        service.Deployments
            .SelectMany(deployment => new[] { deployment.Version, deployment.Vip?.Address, deployment.Vip?.HostName })
            .Prepend(service.Subscription.Name).Prepend(service.Name)
            .OfType<string>();

    private static bool Is(string value, string asked) => string.Equals(value, asked, StringComparison.OrdinalIgnoreCase);
}
