using Microsoft.Extensions.Options;

namespace Portal.Arm;

/// <summary>Stops a start with a wrong configuration.</summary>
internal sealed class ArmOptionsValidator : IValidateOptions<ArmOptions>
{
    public ValidateOptionsResult Validate(string? name, ArmOptions options) =>
        options.Validate() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
