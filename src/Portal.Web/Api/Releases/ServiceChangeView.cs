using Portal.ServicePackages.Methods;

namespace Portal.Web.Api.Releases;

/// <summary>One thing that differs, and which methods can bring it.</summary>
/// <param name="Rule">The kind of change, as the documentation names it.</param>
/// <param name="What">For example `Shop.Web/HttpIn`.</param>
/// <param name="Before">Null when it is new. Secrets are not repeated.</param>
/// <param name="After">Null when it is gone.</param>
/// <param name="Swap">Deploy to staging, then exchange the addresses.</param>
/// <param name="InPlace">Update the running deployment.</param>
/// <param name="DeleteAndRedeploy">Delete it and deploy again.</param>
internal sealed record ServiceChangeView(string Rule, string What, string? Before, string? After, MethodFitView Swap, MethodFitView InPlace, MethodFitView DeleteAndRedeploy)
{
    public static ServiceChangeView Of(ServiceChange change) => new(
        change.Rule, change.What, change.Before, change.After, MethodFitView.Of(change.Swap), MethodFitView.Of(change.InPlace), MethodFitView.Of(change.DeleteAndRedeploy));
}
