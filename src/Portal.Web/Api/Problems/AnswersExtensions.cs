using Microsoft.AspNetCore.Mvc;

namespace Portal.Web.Api.Problems;

/// <summary>Says which problems an address answers; the API's description prints them.</summary>
internal static class AnswersExtensions
{
    public static TBuilder Answers<TBuilder>(this TBuilder builder, params ProblemKind[] kinds)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var kind in kinds)
            builder.WithMetadata(kind, new ProducesResponseTypeMetadata(kind.Status, typeof(ProblemDetails), [ApiProblem.ContentType]));
        return builder;
    }
}
