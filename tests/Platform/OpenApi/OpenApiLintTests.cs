using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Platform.Tests.OpenApi;

public class OpenApiLintTests
{
    [Fact]
    public void Every_broken_rule_is_found() => OpenApiLint.Findings("""
        {
          "openapi": "2.0", "info": { "version": "1" }, "servers": [ { "url": "/api/x" } ],
          "paths": { "/Cases_list/": { "get": {
            "parameters": [ { "name": "page_size", "in": "query" }, { "name": "If-Match", "in": "header" } ],
            "responses": { "404": { "content": { "application/json": {} } } } } } },
          "components": { "schemas": { "Case": { "properties": { "CaseNumber": {}, "caseId": {} } } } }
        }
        """).ShouldBe(
        [
            "document: is of OpenAPI 3",
            "info: has a full version",
            "servers: have the major version in the path",
            "/Cases_list/: is kebab-case without a trailing slash or a file extension",
            "GET /Cases_list/: has a summary",
            "GET /Cases_list/: has an operation id",
            "GET /Cases_list/?page_size: is camelCase",
            "GET /Cases_list/: says what success is",
            "GET /Cases_list/ 404: names the header API-Version",
            "GET /Cases_list/ 404: is told as problem details",
            "Case.CaseNumber: is camelCase",
        ]);

    [Fact]
    public void A_good_document_has_no_findings() => OpenApiLint.Findings("""
        {
          "openapi": "3.0.1", "info": { "version": "1.0.0" }, "servers": [ { "url": "/api/x/v1" } ],
          "paths": { "/case-files/{caseId}": { "get": { "summary": "A case.", "operationId": "read-case",
            "responses": {
              "200": { "headers": { "API-Version": {} } },
              "404": { "headers": { "API-Version": {} }, "content": { "application/problem+json": {} } } } } } }
        }
        """).ShouldBeEmpty();
}
