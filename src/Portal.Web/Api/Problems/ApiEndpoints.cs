using Microsoft.AspNetCore.Routing.Template;

namespace Portal.Web.Api.Problems;

/// <summary>Which endpoints are the API's own. Pages have routes for everything, so that routing alone would answer a wrong address of the API with a page.</summary>
internal sealed class ApiEndpoints(EndpointDataSource all)
{
    public static bool IsOwn(Microsoft.AspNetCore.Http.Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Mark>() is not null;

    /// <summary>Why no endpoint of the API took a request: the address, the method or the content type.</summary>
    public ApiProblem WhyNot(HttpRequest request)
    {
        var methods = all.Endpoints.OfType<RouteEndpoint>().Where(IsOwn)
            .Where(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(request.Path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (methods.Count == 0)
            return new(ProblemKinds.NotFound, $"There is nothing at {CommonProblems.Echo(request.Path.ToUriComponent())}.");
        if (methods.Contains(request.Method, StringComparer.OrdinalIgnoreCase))
            return CommonProblems.NotJson();

        var allowed = string.Join(", ", methods);
        return new(ProblemKinds.MethodNotAllowed, $"This address knows {allowed}, not {CommonProblems.Echo(request.Method)}.") { Headers = { ["Allow"] = allowed } };
    }

    /// <summary>Marks an endpoint as the API's own.</summary>
    internal sealed class Mark;
}
