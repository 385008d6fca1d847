namespace Portal.Emulator;

/// <summary>Every error the embedded cloud can answer with, with its code and status.</summary>
internal static class ArmErrors
{
    // The front door.
    public static ArmError AuthenticationFailed() =>
        new(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing or is not a bearer token.");

    public static ArmError MissingApiVersion() =>
        new(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");

    public static ArmError InvalidApiVersion(string version) =>
        new(400, "InvalidApiVersionParameter", $"The api-version '{version}' is invalid. It must be a date such as '2022-09-04', with '-preview' at most.");

    public static ArmError NoRegisteredProvider(string type, string version, IEnumerable<string> known) =>
        new(400, "NoRegisteredProviderFound",
            $"No registered resource provider found for API version '{version}' for type '{type}'. The supported api-versions are '{string.Join(", ", known)}'.");

    public static ArmError InvalidRequestContent(string reason) =>
        new(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{reason}'.");

    public static ArmError InvalidParameter(string target, string reason) => new(400, "InvalidParameter", reason, target);

    public static ArmError InvalidSkipToken() => new(400, "InvalidSkipToken", "The $skiptoken of the request is not one this service gave out.");

    public static ArmError MethodNotAllowed(string method, string path) =>
        new(405, "MethodNotAllowed", $"The resource '{path}' does not support the http method '{method}'.");

    public static ArmError NotImplemented(string method, string path) =>
        new(501, "NotImplemented", $"The embedded cloud does not know the operation '{method} {path}'.");

    public static ArmError InvalidNamespace(string path) =>
        new(404, "InvalidResourceNamespace", $"The path '{path}' names no resource provider known here.");

    public static ArmError InternalServerError() =>
        new(500, "InternalServerError", "The embedded cloud failed to answer; the log of the portal has the reason.");

    public static ArmError TooManyRequests(int retryAfter) =>
        new(429, "TooManyRequests", "The number of requests for the subscription exceeded the limit. Try again later.", RetryAfterSeconds: retryAfter);

    // What is not there.
    public static ArmError SubscriptionNotFound(string subscription) =>
        new(404, "SubscriptionNotFound", $"The subscription '{subscription}' could not be found.");

    public static ArmError ResourceGroupNotFound(string group) =>
        new(404, "ResourceGroupNotFound", $"Resource group '{group}' could not be found.");

    public static ArmError ResourceNotFound(string type, string name, string group) =>
        new(404, "ResourceNotFound", $"The Resource '{type}/{name}' under resource group '{group}' was not found.");

    public static ArmError NotFound(string what) => new(404, "NotFound", $"The entity '{what}' was not found.");

    // Every change.
    public static ArmError ScopeLocked(string scope, string lockedScope) =>
        new(409, "ScopeLocked", $"The scope '{scope}' cannot perform write operation because following scope(s) are locked: '{lockedScope}'. Please remove the lock and try again.");

    public static ArmError OperationRunning(string service, string operation) =>
        new(409, "OperationNotAllowed", $"The request is not allowed because the operation '{operation}' is running on cloud service '{service}'.", service);

    public static ArmError AnotherOperation(string service, string operation, int retryAfter) =>
        new(429, "RetryableErrorDueToAnotherOperation",
            $"Operation cannot be started because '{operation}' is in progress on cloud service '{service}'. The operation can be retried once it has ended.", service, retryAfter);

    // Deployments.
    public static ArmError PairIsImmutable(string service) =>
        new(409, "OperationNotAllowed", $"The property 'swappableCloudService' of cloud service '{service}' cannot be deleted or updated.", "properties.networkProfile.swappableCloudService");

    public static ArmError AlreadyPaired(string service, string partner) =>
        new(409, "OperationNotAllowed", $"Cloud service '{service}' is already paired with '{partner}'.", "properties.networkProfile.swappableCloudService");

    public static ArmError InvalidReference(string from, string to) =>
        new(400, "InvalidResourceReference", $"Resource '{to}' referenced by resource '{from}' was not found.", to);

    public static ArmError AddressInUse(string address) =>
        new(400, "PublicIPAddressInUse", $"Resource '{address}' is in use and can be referenced by one frontend only.", address);

    // The swap.
    public static ArmError PairNotSet(string service) =>
        new(400, "SwappableCloudServicePropertyNotSet", $"The property 'swappableCloudService' of cloud service '{service}' is not set, so it cannot be swapped.", service);

    public static ArmError NotReciprocal(string service, string partner) =>
        new(409, "SwappableCloudServiceNotReciprocal", $"Cloud service '{service}' is paired with '{partner}', which does not point back.", partner);

    public static ArmError DifferentLocations(string here, string there) =>
        new(400, "VipSwapNotAllowedAcrossLocations", $"The cloud services are in '{here}' and '{there}'; a swap needs one location.");

    public static ArmError NotSettled(string service, string state) =>
        new(409, "OperationNotAllowed", $"Cloud service '{service}' is in provisioning state '{state}'; a swap needs 'Succeeded'.", service);

    public static ArmError NotPoweredOn(string service) =>
        new(409, "VipSwapNotAllowedAsCloudServiceIsStopped", $"Cloud service '{service}' is stopped; all role instances must be running.", service);

    public static ArmError InstancesNotRunning(string service, int started, int all, string instance, string state) =>
        new(409, "VipSwapNotAllowedAsRoleInstancesAreNotRunning",
            $"Only {started} of {all} role instances of cloud service '{service}' are running: '{instance}' is '{state}'.", service);

    public static ArmError WalkInProgress(string service, int domain) =>
        new(409, "VipSwapNotAllowedAsRollingUpgradeIsInProgress", $"A rolling upgrade is in progress on cloud service '{service}' (upgrade domain {domain}).", service);

    public static ArmError InternalLoadBalancer(string service) =>
        new(409, "VipSwapNotAllowedForInternalLoadBalancer", $"Cloud service '{service}' has a frontend in a subnet; internal load balancers cannot be swapped.", service);

    public static ArmError NoSingleAddress(string service, int frontends) =>
        new(409, "VipSwapNeedsOnePublicFrontend", $"A swap needs one frontend with a public IP address; cloud service '{service}' has {frontends}.", service);

    public static ArmError AllocationDiffers(string here, string there) =>
        new(409, "VipSwapReservedIPMismatch", $"Public IP address '{here}' is static and '{there}' is dynamic; both must be reserved or neither.");

    public static ArmError SkuDiffers(string here, string there) =>
        new(400, "PublicIPAndLBSkuDoNotMatch", $"The SKUs of public IP addresses '{here}' and '{there}' do not match.");

    public static ArmError EndpointCountsDiffer(string here, int hereCount, string there, int thereCount) =>
        new(409, "VipSwapEndpointCountMismatch",
            $"The number of endpoints does not match: cloud service '{here}' has {hereCount}, '{there}' has {thereCount}.");

    public static ArmError OperationFailed(string code) => new(409, code, "The operation did not succeed.");
}
