using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Arm;

/// <summary>Takes the token of the person for whom is asked instead of the portal's own, which stands in for reads while the person is away.</summary>
internal sealed class OperatorTokenPolicy(IOperatorTokens tokens, string scope) : HttpPipelinePolicy
{
    /// <summary>What somebody may do is told for that person only.</summary>
    private const string Permissions = "/providers/Microsoft.Authorization/permissions";

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The portal asks the cloud without blocking only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (tokens.Acting is { } person)
        {
            if (await tokens.FindAsync(person.Id, scope, message.CancellationToken) is { } token)
                message.Request.Headers.SetValue("Authorization", $"Bearer {token}");
            else if (!MayStandIn(message.Request))
                throw new OperatorAwayException(person.Name);
        }

        await ProcessNextAsync(message, pipeline);
    }

    private static bool MayStandIn(Request request) =>
        (request.Method == RequestMethod.Get || request.Method == RequestMethod.Head) && !request.Uri.Path.Contains(Permissions, StringComparison.OrdinalIgnoreCase);
}
