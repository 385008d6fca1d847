using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Portal.Web.Api.Description;

/// <summary>What the description says of the API as a whole.</summary>
internal sealed class DocumentWords : IOpenApiDocumentTransformer
{
    private const string About =
        """
        Upgrades a running Azure Cloud Service by exchanging the addresses (VIPs) of its production and its staging deployment.

        1. `GET /api/services` finds the service and its `key`.
        2. `GET /api/services/{key}/swap-plan` says what a swap would do and what stands in the way.
        3. `POST /api/services/{key}/swaps` with `If-Match: "<fingerprint>"` swaps exactly what the plan showed, or nothing.
        4. `GET /api/operations/{id}` follows the swap to its proven end.

        Whatever is not answered as described is a problem (RFC 9457, `application/problem+json`); `type` is an address that explains it.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "VIP Swap Portal", Version = "1", Description = About };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This portal" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            Tag("Services", "What can be swapped, as of the last reading."),
            Tag("Swaps", "Plan a swap and start it."),
            Tag("Releases", "Packages with their definitions and configurations, kept because Azure never gives them back."),
            Tag("Changes", "Deploy, update, start, stop, restart, reimage and delete deployments."),
            Tag("Operations", "Swaps and changes that were started, and how far they are."),
            Tag("Ledger", "The append-only record of every swap, and its proof."),
            Tag("Problems", "What every problem means."),
            Tag("Health", "For the machine that runs the portal."),
        };
        return Task.CompletedTask;
    }

    private static OpenApiTag Tag(string name, string description) => new() { Name = name, Description = description };
}
