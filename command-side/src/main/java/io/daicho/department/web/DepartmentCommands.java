package io.daicho.department.web;

import io.daicho.commandside.CommandResult;
import io.daicho.commandside.web.CommandEndpoint;
import io.daicho.commandside.web.CommandHeaders;
import io.daicho.department.DepartmentDirectory;
import io.daicho.department.EraseDepartmentReason;
import io.daicho.department.MergeDepartments;
import io.daicho.department.RegisterDepartment;
import io.daicho.department.RenameDepartment;
import io.daicho.erasure.purge.Purging;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Unacceptable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = DepartmentCommands.DEPARTMENTS,
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "departments")
class DepartmentCommands {

    static final String DEPARTMENTS = "/api/departments";

    private final CommandEndpoint endpoint;
    private final DepartmentDirectory directory;
    private final Purging purging;

    DepartmentCommands(CommandEndpoint endpoint, DepartmentDirectory directory, Purging purging) {
        this.endpoint = endpoint;
        this.directory = directory;
        this.purging = purging;
    }

    @PostMapping
    @Operation(operationId = "registerDepartment", summary = "Enter a department under the id its name makes")
    @ApiResponse(responseCode = "201", description = "Registered; Location is where it can be read")
    @ApiResponse(responseCode = "200", description = "It was registered like this already")
    ResponseEntity<CommandResult> register(@RequestBody RegisterDepartmentBody body, CommandHeaders headers) {
        return endpoint.register(body, headers, DEPARTMENTS, () -> {
            DepartmentId id = DepartmentId.of(body.name());
            requireNameOf(id, body.name());
            requireRegistered(body.predecessors());
            return new RegisterDepartment(id, body.name(), body.since(), body.predecessors());
        });
    }

    @PostMapping("/{departmentId}/rename")
    @Operation(operationId = "renameDepartment", summary = "Give a department another name from a day on")
    @ApiResponse(responseCode = "200", description = "Done, or it bore the name from that day on already")
    ResponseEntity<CommandResult> rename(
            @PathVariable("departmentId") DepartmentId departmentId,
            @RequestBody RenameDepartmentBody body,
            CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> {
            requireNameOf(departmentId, body.name());
            return new RenameDepartment(departmentId, body.name(), body.since());
        });
    }

    @PostMapping("/{departmentId}/merge")
    @Operation(operationId = "mergeDepartments", summary = "Let departments go into this one from a day on")
    @ApiResponse(responseCode = "200", description = "Done, or they had gone into it on that day already")
    ResponseEntity<CommandResult> merge(
            @PathVariable("departmentId") DepartmentId departmentId,
            @RequestBody MergeDepartmentsBody body,
            CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> {
            requireRegistered(body.predecessors());
            return new MergeDepartments(departmentId, body.predecessors(), body.since());
        });
    }

    @PostMapping("/{departmentId}/erase-reason")
    @Operation(
            operationId = "eraseDepartmentReason",
            summary = "Erase the reason given for a change of a department by law; proofs stay valid")
    @ApiResponse(responseCode = "200", description = "Done, or it was erased already")
    ResponseEntity<CommandResult> eraseReason(
            @PathVariable("departmentId") DepartmentId departmentId,
            @RequestBody EraseDepartmentReasonBody body,
            CommandHeaders headers) {
        return purging.afterwards(
                endpoint.execute(body, headers, () -> new EraseDepartmentReason(departmentId, body.order())));
    }

    /** One name, one department: otherwise nobody could tell whom a printed name means. */
    private void requireNameOf(DepartmentId id, DepartmentName name) {
        directory.find(name).filter(holder -> !holder.equals(id)).ifPresent(holder -> {
            throw new Conflict("name-taken", "name", name, "「" + name + "」 names the department " + holder);
        });
    }

    private void requireRegistered(List<DepartmentId> predecessors) {
        for (int i = 0; i < predecessors.size(); i++) {
            DepartmentId predecessor = predecessors.get(i);
            if (!directory.isRegistered(predecessor)) {
                throw new Unacceptable(
                        "unknown-department",
                        "predecessors[" + i + "]",
                        predecessor,
                        "no department is registered under the id " + predecessor);
            }
        }
    }
}
